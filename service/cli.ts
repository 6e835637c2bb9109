#!/usr/bin/env node
/**
 * `sop`, the command line. The composition root of this program: it reads the settings, makes the commands and turns every
 * problem into a sentence. Anything that is not a problem is a fault of ours, and is shown as such without a stack trace.
 */
import type { Option } from 'commander';
import { Command, CommanderError, type Help } from 'commander';

import { isProblem } from '#templates/problem.ts';
import { problemSentence } from '#templates/words.ts';

import { exit, type ExitCode, type Register, type Shell } from './commands/command.ts';
import { register as changes } from './commands/changes.ts';
import { register as check } from './commands/check.ts';
import { register as fill } from './commands/fill.ts';
import { Refused } from './commands/desk.ts';
import { register as format } from './commands/format.ts';
import { register as handIn } from './commands/hand-in.ts';
import { register as handOut } from './commands/hand-out.ts';
import { register as importSchools } from './commands/import-schools.ts';
import { register as overview } from './commands/overview/register.ts';
import { register as print } from './commands/print.ts';
import { register as publish } from './commands/publish.ts';
import { register as put } from './commands/put.ts';
import { register as read } from './commands/read.ts';
import { register as serve } from './commands/serve.ts';
import { register as template } from './commands/template.ts';
import { register as verify } from './commands/verify.ts';
import { readConfig } from './config.ts';

const commands: readonly Register[] = [
  template,
  read,
  check,
  fill,
  put,
  print,
  publish,
  verify,
  changes,
  overview,
  format,
  serve,
  importSchools,
  handOut,
  handIn,
];

/** Commander's own words in Dutch, by the title that it would print. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Wat u opgeeft:',
  'Options:': 'Keuzes:',
  'Commands:': 'Opdrachten:',
};

const argumentWords = ({ registeredArguments }: Command): string[] =>
  registeredArguments.map((argument) => `<${argument.name()}>${argument.variadic ? '...' : ''}`);

const dutchHelp: Partial<Help> = {
  styleTitle: (title) => titles[title] ?? title,
  subcommandTerm: (command) => [command.name(), ...argumentWords(command)].join(' '),
  showGlobalOptions: false,
};

/** What went wrong with the command itself, by Commander's code. The names in quotes come from its own sentence. */
const usageSentences: Readonly<Record<string, (names: readonly string[]) => string>> = {
  'commander.unknownCommand': ([name]) => `De opdracht “${name ?? ''}” bestaat niet.`,
  'commander.unknownOption': ([name]) => `De keuze “${name ?? ''}” bestaat hier niet.`,
  'commander.missingArgument': ([name]) => `Er ontbreekt nog iets: <${name ?? ''}>.`,
  'commander.missingMandatoryOptionValue': ([name]) => `De keuze “${name ?? ''}” is verplicht.`,
  'commander.optionMissingArgument': ([name]) => `Achter “${name ?? ''}” hoort nog een waarde.`,
  'commander.invalidArgument': ([name]) => `De waarde bij “${name ?? ''}” kan hier niet.`,
  'commander.conflictingOption': ([one, other]) => `“${one ?? ''}” en “${other ?? ''}” gaan niet samen.`,
  'commander.excessArguments': () => 'Er is te veel opgegeven.',
};

const usageSentence = ({ code, message }: CommanderError): string => {
  const names = [...message.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
  const sentence = usageSentences[code]?.(names) ?? 'Deze opdracht is niet begrepen.';
  return `${sentence} Met --help ziet u wat er kan.`;
};

const program = (shell: Shell): Command => {
  const sop = new Command('sop')
    .description('Ondersteuningsprofielen: van Word-document tot vergrendelde pdf en overzicht van de regio')
    .usage('<opdracht> [keuzes]')
    .helpOption('-h, --help', 'toont deze uitleg')
    .helpCommand(false)
    .configureHelp(dutchHelp)
    .configureOutput({ outputError: () => undefined })
    .addHelpText('after', '\nMet “sop <opdracht> --help” ziet u wat u bij een opdracht kunt kiezen.')
    .exitOverride();
  for (const register of commands) register(sop, shell);
  for (const command of sop.commands)
    command
      .helpOption('-h, --help', 'toont deze uitleg')
      .usage(
        [
          ...argumentWords(command),
          ...command.options.map((option: Option) => (option.mandatory ? option.flags : `[${option.flags}]`)),
        ].join(' '),
      )
      .configureHelp(dutchHelp)
      .configureOutput({ outputError: () => undefined })
      .exitOverride();
  return sop;
};

/** Swedes write a day as ISO does. */
const dayInTheNetherlands = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

const run = async (words: readonly string[]): Promise<ExitCode> => {
  let code: ExitCode = exit.good;
  const shell: Shell = {
    config: readConfig(),
    today: dayInTheNetherlands.format(new Date()),
    print: (line) => void process.stdout.write(`${line}\n`),
    progress: (line) => void process.stderr.write(`${line}\n`),
    end: (worse) => {
      code = Math.max(code, worse) as ExitCode;
    },
  };
  try {
    const sop = program(shell);
    if (words.length === 0) sop.outputHelp();
    else await sop.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exit.good;
    shell.progress(`sop: ${sentenceOf(error)}`);
    shell.end(isProblem(error) && refusals.has(error.code) ? exit.notReady : exit.unreadable);
  }
  return code;
};

/** Problems that say "not yet" of a document that is readable. */
const refusals: ReadonlySet<string> = new Set(['print-blocked', 'not-declared', 'publish-blocked']);

const sentenceOf = (error: unknown): string => {
  if (isProblem(error)) return problemSentence(error);
  if (error instanceof CommanderError) return usageSentence(error);
  if (error instanceof Refused) return error.detail;
  const reason = error instanceof Error ? error.message : String(error);
  return `Er ging iets mis dat niet hoort. Meld dit aan de technische beheerder, met de opdracht die u gaf. Technische melding: ${reason}`;
};

// A reader such as `head` that stops listening is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exit.good : exit.unreadable);
});

process.exitCode = await run(process.argv.slice(2));
