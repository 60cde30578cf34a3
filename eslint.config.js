import js from '@eslint/js'
import { importX } from 'eslint-plugin-import-x'
import ts from 'typescript-eslint'

/** Folders may import only along these arrows: bin → main → commands → cli → core, and chain-sim → core. */
const arrows = [
  { target: './src/core', from: ['./src/cli', './src/commands', './src/main.ts'], message: 'core knows neither commands nor cli: pass the value in.' },
  { target: './src/core/!(chain)/**', from: './src/chain-sim', message: 'Only core/chain/connect.ts reaches chain-sim, by a lazy import.' },
  { target: './src/core/chain/!(connect).ts', from: './src/chain-sim', message: 'Only core/chain/connect.ts reaches chain-sim, by a lazy import.' },
  { target: './src/core/*.ts', from: './src/chain-sim', message: 'Only core/chain/connect.ts reaches chain-sim, by a lazy import.' },
  { target: './src/chain-sim', from: ['./src/cli', './src/commands', './src/main.ts'], message: 'chain-sim imports only core.' },
  { target: './src/cli', from: ['./src/commands', './src/chain-sim', './src/main.ts'], message: 'cli knows no command and no chain: it is handed them.' },
  { target: './src/commands', from: ['./src/chain-sim', './src/main.ts'], message: 'A command reaches a chain only through ctx.chain().' },
]

const heavy = ['@polkadot/*', 'inquirer', 'ora', 'lmdb', 'ws', '@node-rs/argon2', '@zxcvbn-ts/*', 'bip39'].map(name => ({
  group: [name],
  allowTypeImports: true,
  message: 'Heavy: load it with a dynamic import behind ctx, so that help and version stay fast.',
}))

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.interop/'] },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: arrows }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      'no-console': ['error'],
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['src/core/**', 'src/chain-sim/**'],
    rules: {
      'no-restricted-properties': ['error',
        { object: 'Date', property: 'now', message: 'Same input, same bytes: take a clock as a parameter.' },
        { object: 'Math', property: 'random', message: 'Same input, same bytes: take randomness as a parameter.' },
        { object: 'process', property: 'env', message: 'The environment is read in cli/terminal.ts and passed in.' }],
    },
  },
  { files: ['src/cli/**', 'src/commands/**'], rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: heavy }] } },
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-member-access': 'off', '@typescript-eslint/no-unsafe-call': 'off', '@typescript-eslint/no-unsafe-argument': 'off', '@typescript-eslint/no-unsafe-return': 'off' } },
  { files: ['**/*.js'], ...ts.configs.disableTypeChecked, languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', performance: 'readonly', setTimeout: 'readonly', fetch: 'readonly', crypto: 'readonly' } } },
  { files: ['bin/*.js'], languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly', module: 'writable', __dirname: 'readonly' } }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['scripts/**', 'bin/**'], rules: { 'no-console': 'off' } },
)
