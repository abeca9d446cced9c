/** Wrong use of the command line: what is wrong, in a sentence. Shown with the usage, exit status 2. */
export class UsageError extends Error {}
