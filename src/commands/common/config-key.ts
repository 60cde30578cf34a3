import { defineKind } from '../../cli/input.ts'
import { CONFIG_KEYS, toConfigKey, type ConfigKey } from '../../core/config.ts'

/** A key of the configuration file; `wallet_path` and `wallet_name` are understood. */
export const configKey = defineKind<ConfigKey>({
  takes: 'value',
  choices: CONFIG_KEYS,
  placeholder: 'key',
  prompt: 'Which key?',
  help: `One of ${CONFIG_KEYS.join(', ')}.`,
  parse: toConfigKey,
})
