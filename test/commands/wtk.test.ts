import { describe, expect, it } from '@jest/globals';
import { program } from '../../scripts/commands/program.ts';
import { columnsOf, visible } from '../../scripts/terminal/visible.ts';
import type { Command } from 'commander';
import { runCommand } from './run-command.ts';

const leaves = (command: Command, path: string[] = []): { path: string[]; command: Command }[] =>
  command.commands.length === 0
    ? [{ path, command }]
    : command.commands.flatMap((child) => leaves(child, [...path, child.name()]));
const commands = leaves(program()).map((it) => ({ ...it, name: it.path.join(' ') }));

describe('wtk', () => {
  it.each(commands)('$name --help gives an example', async ({ path }) => {
    const { stdout, stderr, exitCode } = await runCommand([...path, '--help']);
    expect(stdout).toMatch(/Examples?:\n {2}\$ /);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  });

  it.each([
    { args: ['retenton'], said: "wtk: unknown command 'retenton'. Did you mean retention? Run 'wtk --help'" },
    {
      args: ['schedule', 'chek'],
      said: "wtk: unknown command 'chek'. Did you mean check? Run 'wtk schedule --help'",
    },
    {
      args: ['suggest', '--jsn', 'x'],
      said: "wtk: unknown option '--jsn'. Did you mean --json? Run 'wtk suggest --help'",
    },
    {
      args: ['schedule', 'diff', 'one'],
      said: "wtk: missing required argument 'new'. Run 'wtk schedule diff --help'",
    },
  ])('answers $args with what was meant and where to look', async ({ args, said }) => {
    const { stdout, stderr, exitCode } = await runCommand(args);
    expect(stderr.startsWith(said)).toBe(true);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
  });
});

describe('Text from outside on a terminal', () => {
  it.each([
    ['\u001b[2J', '␛[2J'],
    ['a\tb\nc', 'a␉b␊c'],
    ['a\u202egpj.exe', 'a\ufffdgpj.exe'],
    ['zero\u200bwidth', 'zero\ufffdwidth'],
    ['Café – £5', 'Café – £5'],
  ])('stands as it can be seen: %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
    expect(visible(text)).toHaveLength(text.length);
  });

  it.each([
    ['abc', 3],
    ['Café', 4],
    ['Cafe\u0301', 4],
    ['\u8a18\u9332', 4],
    ['\u{1f4c1} x', 4],
  ])('takes up its columns: %s takes %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});
