/** The story, part by part: what it says, and its command lines after `btcli`. */
export const MAIN_JOB: readonly (readonly [says: string, lines: readonly string[]])[]
