import { blockStep } from './block-step/block-step.ts'
import { addStake } from './calls/add-stake.ts'
import { becomeDelegate } from './calls/become-delegate.ts'
import { burnedRegister } from './calls/burned-register.ts'
import { commitWeights } from './calls/commit-weights.ts'
import { decreaseTake } from './calls/decrease-take.ts'
import { dissolveNetwork } from './calls/dissolve-network.ts'
import { faucet } from './calls/faucet.ts'
import { increaseTake } from './calls/increase-take.ts'
import { registerNetwork } from './calls/register-network.ts'
import { register } from './calls/register.ts'
import { removeStake } from './calls/remove-stake.ts'
import { revealWeights } from './calls/reveal-weights.ts'
import { rootRegister } from './calls/root-register.ts'
import { serveAxon } from './calls/serve-axon.ts'
import { servePrometheus } from './calls/serve-prometheus.ts'
import { setRootWeights } from './calls/set-root-weights.ts'
import { setWeights } from './calls/set-weights.ts'
import { sudo, sudoUncheckedWeight } from './calls/sudo.ts'
import { swapHotkey } from './calls/swap-hotkey.ts'
import { vote } from './calls/vote.ts'
import { subtensor } from './shape.ts'

/** SubtensorModule, pallet 7: subnets, neurons, stake, emission and consensus. Its calls stand in the order of the metadata. */
export const SubtensorModule = subtensor.with({
  set_weights: setWeights,
  commit_weights: commitWeights,
  reveal_weights: revealWeights,
  set_root_weights: setRootWeights,
  become_delegate: becomeDelegate,
  decrease_take: decreaseTake,
  increase_take: increaseTake,
  add_stake: addStake,
  remove_stake: removeStake,
  serve_axon: serveAxon,
  serve_prometheus: servePrometheus,
  register,
  root_register: rootRegister,
  burned_register: burnedRegister,
  swap_hotkey: swapHotkey,
  sudo,
  sudo_unchecked_weight: sudoUncheckedWeight,
  vote,
  register_network: registerNetwork,
  faucet,
  dissolve_network: dissolveNetwork,
}, { onInitialize: blockStep })
