/** What the command line tools have in common: where their data is, what they answer with, how they say what is wrong. */
import { DocumentsFolderError, PassageError } from '../model/documents.ts'
import { problemText } from '../model/problem.ts'
import { DatasetInvalidError } from '../model/read-dataset.ts'
import { shippedFolder } from '../model/shipped.ts'

/** Those of sysexits, as everywhere in the program. */
export const exitCodes = { good: 0, badUse: 64, badData: 65, noInput: 66 } as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export interface CommandOutput {
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}

/** Lines to the terminal, faults apart from answers. */
const consoleOutput: CommandOutput = {
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
}

export interface Surroundings {
  /** Of the data set. */
  readonly folder: string
  readonly documentsFolder: string | undefined
}

export type Command = (words: readonly string[], surroundings: Surroundings, output: CommandOutput) => Promise<ExitCode>

/** What is asked cannot be done; the message says what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** Runs a command in the surroundings that the environment names: DATA_DIR, else the Mali data, and DOCUMENTS_DIR. */
export async function runFromShell(command: Command): Promise<void> {
  const { DATA_DIR: folder, DOCUMENTS_DIR: documentsFolder } = process.env
  const surroundings = { folder: folder ? folder : shippedFolder, documentsFolder }
  process.exitCode = await exitCodeOf(command, process.argv.slice(2), surroundings, consoleOutput)
}

/** What is wrong with the call, the data or the documents is complained of; anything else is a bug and thrown. */
export async function exitCodeOf(command: Command, words: readonly string[], surroundings: Surroundings, output: CommandOutput): Promise<ExitCode> {
  try {
    return await command(words, surroundings, output)
  } catch (error) {
    if (error instanceof DatasetInvalidError) return complaint(error.problems.map(problemText), exitCodes.badData, output)
    if (error instanceof DocumentsFolderError || error instanceof PassageError) return complaint([error.message], exitCodes.noInput, output)
    if (error instanceof CommandError) return complaint([error.message], exitCodes.badUse, output)
    throw error
  }
}

function complaint(lines: readonly string[], code: ExitCode, output: CommandOutput): ExitCode {
  lines.forEach(output.complain)
  return code
}

/** The folder that holds the documents. @throws CommandError where none is named */
export function documentsNeeded({ documentsFolder }: Surroundings): string {
  if (!documentsFolder) throw new CommandError('set DOCUMENTS_DIR to the folder that holds the documents')
  return documentsFolder
}

/** The folder that a command names as its only argument, else that of its surroundings. @throws CommandError with the usage */
export function folderNamed(words: readonly string[], { folder }: Surroundings, usage: string): string {
  if (words.length > 1) throw new CommandError(usage)
  return words[0] ?? folder
}
