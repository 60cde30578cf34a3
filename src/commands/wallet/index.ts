import type { Family } from '../../cli/catalogue.ts'
import balance from './balance.ts'
import changePassword from './change-password.ts'
import create from './create.ts'
import doctor from './doctor.ts'
import exportKey from './export.ts'
import faucet from './faucet.ts'
import getIdentity from './get-identity.ts'
import history from './history.ts'
import importKey from './import.ts'
import inspect from './inspect.ts'
import list from './list.ts'
import newColdkey from './new-coldkey.ts'
import newHotkey from './new-hotkey.ts'
import overview from './overview.ts'
import regenColdkey from './regen-coldkey.ts'
import regenColdkeypub from './regen-coldkeypub.ts'
import regenHotkey from './regen-hotkey.ts'
import regenHotkeypub from './regen-hotkeypub.ts'
import rename from './rename.ts'
import setIdentity from './set-identity.ts'
import sign from './sign.ts'
import swapHotkey from './swap-hotkey.ts'
import transfer from './transfer.ts'
import vanity from './vanity.ts'
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
    regenColdkeypub,
    regenHotkeypub,
    importKey,
    exportKey,
    rename,
    changePassword,
    doctor,
    vanity,
    list,
    inspect,
    overview,
    balance,
    transfer,
    history,
    faucet,
    swapHotkey,
    setIdentity,
    getIdentity,
    sign,
    verify,
  ],
} satisfies Family
