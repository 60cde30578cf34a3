/**
 * What shells run when Tab is pressed. Each hands the words up to the cursor to `btcli complete`, one in a line, and gets lines of
 * a word and, behind a tab, what it means.
 */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const

/** A shell that can complete. */
export type Shell = typeof SHELLS[number]

/** The script of each shell: it asks `btcli complete` for the words that may follow. */
export const completionScripts: Readonly<Record<Shell, string>> = {
  bash: `# btcli completion for bash. To have it always: btcli completion bash >> ~/.bashrc
_btcli () {
  local IFS=$'\\n'
  local words="\${COMP_WORDS[*]:1:COMP_CWORD}"
  # An empty word at the end would be lost.
  [ -z "\${COMP_WORDS[COMP_CWORD]}" ] && [ "$COMP_CWORD" -gt 1 ] && words="\${COMP_WORDS[*]:1:COMP_CWORD-1}"$'\\n'
  COMPREPLY=($(btcli complete -- "$words" 2>/dev/null | cut -f1))
}
complete -o default -F _btcli btcli`,
  zsh: `#compdef btcli
# btcli completion for zsh. To have it always: btcli completion zsh > "\${fpath[1]}/_btcli", or source it from ~/.zshrc
_btcli () {
  local -a lines
  local line joined="\${(F)words[2,CURRENT]}"
  [[ -z "\${words[CURRENT]}" && $CURRENT -gt 2 ]] && joined="\${(F)words[2,CURRENT-1]}"$'\\n'
  for line in "\${(@f)$(btcli complete -- "$joined" 2>/dev/null)}"; do
    [[ -n "$line" ]] && lines+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( \${#lines} )); then _describe 'btcli' lines; else _files; fi
}
if [[ "\${funcstack[1]}" == _btcli ]]; then _btcli; else (( $+functions[compdef] )) && compdef _btcli btcli; fi`,
  fish: `# btcli completion for fish. To have it always: btcli completion fish > ~/.config/fish/completions/btcli.fish
function __btcli_complete
    set -l before (commandline -opc)[2..-1]
    set -l begun (commandline -ct)
    if test -n "$begun"
        btcli complete -- (string join \\n -- $before $begun | string collect) 2>/dev/null
    else
        # The last line end stands for a word that is not begun.
        btcli complete -- (string join \\n -- $before | string collect --no-trim-newlines --allow-empty) 2>/dev/null
    end
end
complete -c btcli -f -a '(__btcli_complete)'`,
  powershell: `# btcli completion for PowerShell. To have it always: btcli completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName btcli -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -le $cursorPosition } | ForEach-Object { $_.ToString() })
  if ($wordToComplete -eq '') { $words += '' }
  btcli complete -- ($words -join "\`n") 2>$null | ForEach-Object {
    $word, $says = $_ -split "\`t", 2
    if (-not $says) { $says = $word }
    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $says)
  }
}`,
}
