import type { Family } from '../../cli/catalogue.ts'
import balance from './balance.ts'
import create from './create.ts'
import faucet from './faucet.ts'
import list from './list.ts'
import newColdkey from './new-coldkey.ts'
import newHotkey from './new-hotkey.ts'
import regenColdkey from './regen-coldkey.ts'
import regenHotkey from './regen-hotkey.ts'
import sign from './sign.ts'
import transfer from './transfer.ts'
import verify from './verify.ts'

/** In the order of help. */
export default {
  group: { name: 'wallet', aliases: ['w', 'wallets'], summary: 'Make keys, look at balances, send TAO.' },
  commands: [
    create,
    newColdkey,
    newHotkey,
    regenColdkey,
    regenHotkey,
    list,
    balance,
    transfer,
    faucet,
    sign,
    verify,
  ],
} satisfies Family
