/** Commands of the official tools that are not here, and what there is in their place. */

/** Sent by its own name where a network has the call. */
const call = (...names: readonly [string, ...string[]]): string =>
  `It is for networks with subnet tokens, whose commands are not here yet. On such a network send the call itself: ${names.map(name => `btcli tx call ${name}`).join(', ')}.`

const read = (...items: readonly [string, ...string[]]): string =>
  `It is for networks with subnet tokens, whose commands are not here yet. On such a network read it by name: ${items.map(item => `btcli query ${item}`).join(', ')}.`

const ADDRESS_BOOK = 'Accounts for which you act are kept with all others in the address book: btcli address-book add, list, remove. btcli proxy execute --real NAME uses them.'
const CROWDLOAN = 'The networks that these commands know have no crowdloans. Where a network has them: btcli query crowdloan.crowdloans, and btcli tx call'
const SWAP = 'The classic network has no swap of coldkeys: send what the coldkey has with btcli wallet transfer --all, and its stake with btcli stake remove first. Elsewhere: '

const LOCKS = 'The networks that these commands know have no locks of stake. Where a network has them, btcli query and btcli tx call reach them by the names of its metadata.'

/** By path, or by group for all that is in it. */
const sentences: Readonly<Record<string, string>> = {
  'config add-proxy': ADDRESS_BOOK,
  'config proxies': ADDRESS_BOOK,
  'config remove-proxy': ADDRESS_BOOK,
  'config update-proxy': ADDRESS_BOOK,
  'config clear-proxies': ADDRESS_BOOK,
  'wallet swap-coldkey': `${SWAP}btcli tx call subtensorModule.announceColdkeySwap.`,
  'wallet swap-check': `${SWAP}btcli query subtensorModule.coldkeySwapAnnouncements.`,
  'wallet check-coldkey-swap': `${SWAP}btcli query subtensorModule.coldkeySwapAnnouncements.`,
  'wallet associate-hotkey': `A hotkey belongs to its coldkey as soon as it is registered or staked to: btcli subnets register, btcli stake add. ${call('subtensorModule.tryAssociateHotkey')}`,
  'wallet encrypt': 'Keys sign messages here and do not encrypt them: btcli wallet sign, btcli wallet verify. To give a key file a password: btcli wallet change-password.',
  'wallet decrypt': 'Keys sign messages here and do not encrypt them: btcli wallet sign, btcli wallet verify. To leave a key file without a password: btcli wallet change-password --no-password.',
  'stake auto': read('subtensorModule.autoStakeDestination'),
  'stake set-auto': call('subtensorModule.setColdkeyAutoStakeHotkey'),
  'stake locks': LOCKS,
  'stake move': `On the classic network take stake back and give it to the other hotkey: btcli stake remove, btcli stake add. ${call('subtensorModule.moveStake')}`,
  'stake transfer': call('subtensorModule.transferStake'),
  'stake swap': call('subtensorModule.swapStake'),
  'stake wizard': 'Without values btcli stake add and btcli stake remove ask for all that they need.',
  'stake set-claim': call('subtensorModule.setRootClaimType'),
  'stake process-claim': call('subtensorModule.claimRoot'),
  'stake claim': call('subtensorModule.claimRoot'),
  'stake unclaim': call('subtensorModule.setRootClaimType'),
  'stake child get': read('subtensorModule.childKeys'),
  'stake child set': call('subtensorModule.setChildren'),
  'stake child revoke': call('subtensorModule.setChildren'),
  'stake child take': call('subtensorModule.setChildkeyTake'),
  'stake child': call('subtensorModule.setChildren'),
  'lock': LOCKS,
  'sudo trim': call('adminUtils.sudoTrimToMaxAllowedUids'),
  'sudo trigger-epoch': 'On the embedded chain btcli chain advance --epochs 1 --netuid N runs to the next epoch of a subnet at once; on other networks epochs come by themselves, once in each tempo.',
  'sudo stake-burn': call('subtensorModule.addStakeBurn'),
  'sudo buyback': call('subtensorModule.addStakeBurn'),
  'subnets conviction': LOCKS,
  'subnets price': read('subtensorModule.subnetTAO', 'subtensorModule.subnetAlphaIn'),
  'subnets set-identity': call('subtensorModule.setSubnetIdentity'),
  'subnets get-identity': read('subtensorModule.subnetIdentitiesV3'),
  'subnets start': call('subtensorModule.startCall'),
  'subnets check-start': read('subtensorModule.firstEmissionBlockNumber', 'subtensorModule.networkRegisteredAt'),
  'subnets set-symbol': call('subtensorModule.updateSymbol'),
  'subnets mechanisms': read('subtensorModule.mechanismCountCurrent', 'subtensorModule.mechanismEmissionSplit'),
  'view': 'btcli wallet overview, btcli stake list and btcli subnets show tell the same in the terminal, and with --json or --csv for other programs.',
  'crowd': `${CROWDLOAN} crowdloan.contribute and the other calls of that name.`,
}

/** @param words as the person wrote them, with group names in full */
export function officialCommand (words: readonly string[]): string | undefined {
  for (let count = words.length; count > 0; count--) {
    const said = sentences[words.slice(0, count).join(' ')]
    if (said !== undefined) return said
  }
  return undefined
}
