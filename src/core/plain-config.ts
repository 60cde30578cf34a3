/**
 * Config files as nearly all are: lines of a key and a word, and comments. They are read and changed without the YAML parser,
 * which takes longer to load than many a command takes to run. Whatever is not quite so plain is left to it.
 */

type Plain = string | boolean

/**
 * `key: value`, and a comment behind it. Values begin with a letter, `/` or `~/`, so that none is a number, a date or anything else that YAML
 * does not take for a text; colons stand within them, as in `ws://127.0.0.1:9944`.
 */
const LINE = /^([a-z][a-z_-]*):( +)((?:[A-Za-z/]|~\/)[\w/.~@+-]*(?::[\w/.~@+-]+)*)([ \t]+#.*|\s*)$/
const EMPTY = /^\s*(?:#.*)?$/

/** Words that YAML, of this or an older version, takes for something else; the two that are meant so are spelled in one way. */
const SPECIAL = /^(?:true|false|null|yes|no|on|off|y|n)$/i

function plainValue (text: string): Plain | undefined {
  if (text === 'true' || text === 'false') return text === 'true'
  return SPECIAL.test(text) ? undefined : text
}

/** What the file says, or undefined where YAML has to be asked. */
export function readPlain (text: string): Readonly<Record<string, Plain>> | undefined {
  const values: Record<string, Plain> = {}
  for (const line of text.split('\n')) {
    if (EMPTY.test(line)) continue
    const [, key, , word] = LINE.exec(line) ?? []
    const value = word === undefined ? undefined : plainValue(word)
    if (key === undefined || value === undefined || Object.hasOwn(values, key)) return undefined
    values[key] = value
  }
  return values
}

/**
 * The file with keys changed, `undefined` taking one out; its comments and other keys stay as they are. Undefined where YAML has to be asked.
 */
export function changePlain (text: string, changes: Readonly<Record<string, Plain | undefined>>): string | undefined {
  if (readPlain(text) === undefined) return undefined
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n')
  for (const [key, value] of Object.entries(changes)) {
    const at = lines.findIndex(line => LINE.exec(line)?.[1] === key)
    if (value === undefined) lines.splice(at < 0 ? lines.length : at, 1)
    else {
      const [, , space = ' ', , behind = ''] = LINE.exec(lines[at] ?? '') ?? []
      lines.splice(at < 0 ? lines.length : at, 1, `${key}:${space}${value}${behind}`)
    }
  }
  const changed = lines.map(line => `${line}\n`).join('')
  const said = readPlain(changed)
  // A value that is not so plain is quoted by those who know how.
  return said !== undefined && Object.entries(changes).every(([key, value]) => said[key] === value) ? changed : undefined
}
