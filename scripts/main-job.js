// The main job, command by command: what the demo plays, and what its test checks. Words of one command are split at spaces.
export const MAIN_JOB = [
  ['A chain of your own, inside the program. Creating a subnet locks τ100 on it.', [
    'chain init',
    'subnets lock-cost',
  ]],
  ['Three wallets: an owner, a validator and a miner. (Unencrypted, because this is a demonstration.)', [
    'wallet create --wallet-name owner --no-password',
    'wallet create --wallet-name validator --no-password',
    'wallet create --wallet-name miner --no-password',
    'chain fund owner 1_000',
    'chain fund validator 1_000',
    'chain fund miner 10',
  ]],
  ['Two subnets. Each one doubles what the next one costs.', [
    'subnets create --wallet-name owner -y',
    'subnets create --wallet-name owner -y',
    'subnets lock-cost',
    'subnets list',
  ]],
  ['A validator and a miner register on subnet 1, and the validator stakes.', [
    'subnets register --netuid 1 --wallet-name validator -y',
    'subnets register --netuid 1 --wallet-name miner -y',
    'stake add --amount 500 --wallet-name validator -y',
  ]],
  ['The validator joins the root network and says (after the rate limit of 100 blocks) what each subnet shall earn.', [
    'root register --wallet-name validator -y',
    'chain advance --blocks 100',
    'root weights --netuids 1,2 --weights 10,0.5 --wallet-name validator -y',
    'root get-weights',
  ]],
  ['After an epoch the validator has its permit and judges the miner.', [
    'chain advance --epochs 1 --netuid 1',
    'weights set --netuid 1 --uids 1 --weights 1 --wallet-name validator -y',
  ]],
  ['Two more epochs: consensus is reached, and TAO flows.', [
    'chain advance --epochs 2 --netuid 1',
    'subnets metagraph --netuid 1',
    'stake show --wallet-name validator',
  ]],
  ['And the lock cost falls with every block.', [
    'subnets lock-cost',
    'chain advance --blocks 1_000',
    'subnets lock-cost',
  ]],
]
