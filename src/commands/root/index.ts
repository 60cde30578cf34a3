import type { Family } from '../../cli/catalogue.ts'
import boost from './boost.ts'
import delegate from './delegate.ts'
import getTake from './get-take.ts'
import getWeights from './get-weights.ts'
import listDelegates from './list-delegates.ts'
import list from './list.ts'
import myDelegates from './my-delegates.ts'
import nominate from './nominate.ts'
import proposals from './proposals.ts'
import register from './register.ts'
import senateVote from './senate-vote.ts'
import senate from './senate.ts'
import setTake from './set-take.ts'
import slash from './slash.ts'
import undelegate from './undelegate.ts'
import weights from './weights.ts'

/** In the order of help. */
export default {
  group: { name: 'root', aliases: ['r', 'roots'], summary: 'The root network: members and their weights, delegates, the senate.' },
  commands: [
    register,
    list,
    weights,
    getWeights,
    boost,
    slash,
    listDelegates,
    myDelegates,
    delegate,
    undelegate,
    nominate,
    getTake,
    setTake,
    senate,
    proposals,
    senateVote,
  ],
} satisfies Family
