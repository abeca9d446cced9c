/** An address for a test, read as the command reads it. */
import { type Address, readFolderAddress } from "../../src/release/address";

export function readAddress(text: string): Address {
  const reading = readFolderAddress(text);
  if (!reading.ok) throw new Error(`${text} was refused: ${reading.fault}`);
  return reading.address;
}
