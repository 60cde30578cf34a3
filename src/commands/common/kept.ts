import type { KeySummary } from '../../core/wallet/list.ts'

const WORDS: Readonly<Record<KeySummary['format'], string>> = {
  plain: 'not encrypted',
  nacl: 'encrypted',
  ansible: 'encrypted (Ansible Vault, old)',
  fernet: 'encrypted (Fernet, old)',
  unknown: 'unreadable',
  missing: 'public half only',
}

/** How a key file is kept, in words. */
export const kept = (format: KeySummary['format']): string => WORDS[format]
