/** The file in `schemas/` that says what a command prints with --json: `stake-add.json`. */
export const schemaFile = (path: string): string => `${path.replaceAll(' ', '-')}.json`
