/**
 * What to do about an error of the chain, by its name. The chain's own sentence says what is wrong; these say what helps.
 */
const HINTS: Readonly<Record<string, string>> = {
  'subtensorModule.NotEnoughBalanceToStake': 'The coldkey’s free balance is too small: see btcli wallet balance, then use less or add funds (on the embedded chain: btcli chain fund).',
  'subtensorModule.NotEnoughStakeToWithdraw': 'See btcli stake show for what is staked, and remove no more than that.',
  'subtensorModule.HotKeyAccountNotExists': 'Register the hotkey first: btcli subnets register or btcli root register.',
  'subtensorModule.HotKeyNotRegisteredInSubNet': 'Register the hotkey on that subnet first: btcli subnets register.',
  'subtensorModule.HotKeyNotRegisteredInNetwork': 'Register the hotkey on a subnet first: btcli subnets register.',
  'subtensorModule.HotKeyAlreadyRegisteredInSubNet': 'The hotkey has a uid there already: see btcli subnets metagraph.',
  'subtensorModule.HotKeyNotDelegateAndSignerNotOwnHotKey': 'Stake to your own hotkey or to a delegate.',
  'subtensorModule.NonAssociatedColdKey': 'Sign with the coldkey that owns the hotkey.',
  'subtensorModule.SubNetworkDoesNotExist': 'See btcli subnets list for the subnets there are.',
  'subtensorModule.SubNetRegistrationDisabled': 'Registration is switched off there: btcli subnets list shows the subnets that are open.',
  'subtensorModule.UidsLengthExceedUidsInSubNet': 'btcli subnets metagraph shows who is there to be given weights.',
  'subtensorModule.TooManyRegistrationsThisBlock': 'Try again in the next block.',
  'subtensorModule.TooManyRegistrationsThisInterval': 'The subnet takes more in its next adjustment interval: wait some hundred blocks (on the embedded chain: btcli chain advance).',
  'subtensorModule.SettingWeightsTooFast': 'Wait until the weights rate limit has passed since the last update (on the embedded chain: btcli chain advance).',
  'subtensorModule.StakeRateLimitExceeded': 'Only so many stake operations are allowed per interval for a coldkey and hotkey: wait (on the embedded chain: btcli chain advance --blocks 360).',
  'subtensorModule.UnstakeRateLimitExceeded': 'Only so many stake operations are allowed per interval for a coldkey and hotkey: wait (on the embedded chain: btcli chain advance --blocks 360).',
  'subtensorModule.NetworkTxRateLimitExceeded': 'Somebody created a subnet a short time ago: wait until the network’s rate limit has passed.',
  'subtensorModule.AllNetworksInImmunity': 'Every subnet slot is taken and immune: wait until one can be evicted.',
  'subtensorModule.NotSubnetOwner': 'Only the coldkey that created the subnet may do this.',
  'subtensorModule.StakeTooLowForRoot': 'The root network is full: stake more than its lowest member.',
  'subtensorModule.NeuronNoValidatorPermit': 'Only validators may weigh others: more stake brings the permit at the next epoch.',
  'subtensorModule.NotEnoughStakeToSetWeights': 'Stake more to the hotkey first.',
  'subtensorModule.WeightVecLengthIsLow': 'Give weights for at least as many as the hyperparameter min_allowed_weights says.',
  'subtensorModule.UidVecContainInvalidOne': 'One of the numbers does not exist: see btcli subnets list or btcli subnets metagraph.',
  'subtensorModule.DelegateTxRateLimitExceeded': 'The coldkey sent a rate-limited transaction a short time ago: wait (on the embedded chain: btcli chain advance).',
  'subtensorModule.InvalidWorkBlock': 'The work took too long for its block: try again.',
  'subtensorModule.FaucetDisabled': 'This chain gives nothing away; on the embedded chain use btcli chain fund.',
  'senateMembers.AlreadyMember': 'The hotkey still sits in the senate: it must leave before it registers on root again.',
  'token.FundsUnavailable': 'The account has less than that: see btcli wallet balance (on the embedded chain, btcli chain fund gives more).',
  'arithmetic.Underflow': 'The account has less than that: see btcli wallet balance.',
  'token.NotExpendable': 'The account must keep the existential deposit of 500 rao: send a little less.',
  'token.BelowMinimum': 'A new account must receive at least the existential deposit of 500 rao.',
  'invalid.Payment': 'The account cannot pay the fee: add funds first (on the embedded chain: btcli chain fund).',
  badOrigin: 'This needs another signer: root, or the owner of the subnet.',
}

/** The advice for an error named `pallet.Name`, as polkadot-js spells it. */
export const hintFor = (error: string): string | undefined => HINTS[error]
