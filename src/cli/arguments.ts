/** Reading options of a command; a wrong one becomes a sentence. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "./usage";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** @throws UsageError for an option that does not exist or lacks its value */
export function readArguments<O extends Options>(argv: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(-[^' ]+)/u.exec(message)?.[1] ?? "";
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") throw new UsageError(`オプション ${option} はありません。`);
    if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE")
      throw new UsageError(`オプション ${option} の値を確認してください。`);
    throw error;
  }
}
