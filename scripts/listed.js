// The list of commands that is bundled in place of src/commands/listed.ts: the same names, and each declaration behind an import().
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const commandsDirectory = new URL('../src/commands/', import.meta.url)

/** An esbuild plugin. `list` is what src/commands/listed.ts exports. */
export const listedCommands = list => ({
  name: 'listed-commands',
  setup ({ onLoad }) {
    onLoad({ filter: /[/\\]src[/\\]commands[/\\]listed\.ts$/ }, () => ({ contents: sourceOf(list), resolveDir: fileURLToPath(commandsDirectory) }))
  },
})

function sourceOf ({ groups, commands }) {
  const entries = commands.map(({ path, aliases, summary }) =>
    `{ ...${JSON.stringify({ path, aliases, summary })}, load: async () => (await import('${fileOf(path)}')).default }`)
  return `export const groups = ${JSON.stringify(groups)}\nexport const commands = [\n${entries.join(',\n')}\n]\n`
}

/** A command is declared where its path says: `stake add` in stake/add.ts, or in stake/add/index.ts. */
function fileOf (path) {
  const place = `./${path.replaceAll(' ', '/')}`
  const file = [`${place}.ts`, `${place}/index.ts`].find(each => existsSync(new URL(each, commandsDirectory)))
  if (file === undefined) throw new Error(`The command \`${path}\` is not declared in src/commands/${place.slice(2)}.ts.`)
  return file
}
