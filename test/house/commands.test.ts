import { describe, expect, it } from '@jest/globals';
import { program } from '../../scripts/commands/program.ts';
import { sourceFiles } from './source-files.ts';

describe('what we tell people to run', () => {
  it('is a command that there is', () => {
    const commands = new Set(program().commands.map((command) => command.name()));
    const unknown = sourceFiles('scripts', 'addon', 'retention-schedules/policy').flatMap(({ file, text }) =>
      [...text.matchAll(/['`]wtk ([a-z]+)/g)]
        .map(([, command = '']) => command)
        .filter((command) => !commands.has(command))
        .map((command) => `${file}: wtk ${command}`),
    );
    expect(unknown).toEqual([]);
  });
});
