import { invalidParams } from '../error.ts'

/** Milliseconds since 1970, of themselves or of a date. @param where names the parameter @throws RpcError -32602 */
export function timeOf (date: number | string, where: string): number {
  const time = typeof date === 'number' ? date : Date.parse(inUtc(date))
  if (!Number.isSafeInteger(time)) throw invalidParams(`${where}: “${date}” is no date`)
  return time
}

const ISO = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*'
/** As dates are written for people: `Jan 1, 2030`, `1 January 2030 12:00`, `Tue, 01 Jan 2030 00:00:00 GMT`. */
const WRITTEN = new RegExp(`^(?:[A-Z][a-z]+,? )?(?:\\d{1,2} ${MONTH}|${MONTH} \\d{1,2},?) \\d{4}(?: \\d{1,2}:\\d\\d(?::\\d\\d)?)?(?: (?:GMT|UTC)(?:[+-]\\d{4})?)?(?: \\(.*\\))?$`)

/** Without a zone, a time would mean something else on every machine. */
function inUtc (date: string): string {
  if (ISO.test(date)) return /T[\d:.]+$/.test(date) ? `${date}Z` : date
  if (!WRITTEN.test(date)) return ''
  return /GMT|UTC/.test(date) ? date : `${date} UTC`
}
