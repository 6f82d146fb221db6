import type { Command } from '../command.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export const command: Command = {
  summary: 'Print a script that lets your shell complete commands, options and their values.',
  synopsis: 'bash | zsh | fish',
  about: `bash: source <(diglot completion bash), in ~/.bashrc to keep it.

zsh: source <(diglot completion zsh), in ~/.zshrc after compinit.

fish: diglot completion fish > ~/.config/fish/completions/diglot.fish`,
  example: 'bash',
  options: {},
  formats: {},
  noFiles: true,
  load: () => import('../run/completion.ts'),
};
