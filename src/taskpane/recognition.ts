/** What 対応付け asks of a workbook: a script of its own, because few people ever need it. */
export { namingSentence } from "../messages/naming-outcomes";
export { findFields } from "../session/found-fields";
export { nameFields } from "../session/name-fields";
