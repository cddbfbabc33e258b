/** What a command line tool answers with: sysexits, as everywhere in the program. */
export const exitCodes = { good: 0, badUse: 64, badData: 65, noInput: 66 } as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export interface CommandOutput {
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}

/** Lines to the terminal, faults apart from answers. */
export const consoleOutput: CommandOutput = {
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
}
