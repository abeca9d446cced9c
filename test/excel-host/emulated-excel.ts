/**
 * The emulated Excel: takes the client's requests, runs them over a workbook model, answers as Excel does.
 *
 * No Node and no DOM here: the same code runs under Jest and inside the page under test.
 */
import { formatArea, parseArea, type Area } from "../../src/workbook/address";
import { coerce } from "./coercion";
import { HostError, NotEmulated } from "./host-error";
import type { HostSheet, HostWorkbook } from "./model";
import type { Argument, HostObject, Played } from "./object-model";
import { ACTION, PATH } from "./protocol";
import type { ActionInfo, Answer, ArgumentInfo, Json, ObjectPathInfo, QueryInfo, Request } from "./protocol";
import type { Session } from "./session";
import { workbookType } from "./types/workbook";

/** One request as the host saw it. */
export interface Seen {
  /** Whether the add-in sent it, by a `context.sync()`, to do anything but forget references. */
  readonly isSync: boolean;
  readonly actions: number;
  readonly requestBytes: number;
  readonly answerBytes: number;
  /** The members that were used, in order: "Range.Values", "Range.Values=", "CustomXmlPart.SetXml()". */
  readonly members: readonly string[];
}

/** What Excel on the web takes and gives in one piece; Excel on Windows knows no such limit. */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface EmulatedExcelOptions {
  /** "1.14" is the oldest Excel we support (LTSC 2021), "1.15" the newest that the npm client knows. */
  readonly requirementSet?: string;
}

export class EmulatedExcel {
  /** A cell is being typed in: Excel answers nothing. */
  editing = false;
  readonly seen: Seen[] = [];
  /** What was asked for and is not emulated. A test that leaves one here has to fail. */
  readonly refusals: string[] = [];
  readonly requirementSet: string;
  /** In bytes, for requests and answers. */
  payloadLimit = Infinity;

  private readonly session: Session;
  private readonly root: HostObject;
  private readonly kept = new Map<string, HostObject>();
  private readonly referenceIds = new Map<HostObject, string>();
  private readonly interventions = new Set<Intervention>();
  private members: string[] = [];
  private listening = false;
  private readonly eventSinks = new Set<(event: HostEvent) => void>();

  constructor(
    readonly workbook: HostWorkbook,
    { requirementSet = "1.14" }: EmulatedExcelOptions = {},
  ) {
    this.requirementSet = requirementSet;
    const played: Played = {
      requirementSet,
      onMember: (member) => {
        this.members.push(member);
        for (const intervention of this.interventions) intervention.onMember?.(member, this.seen.length + 1);
      },
    };
    this.session = {
      workbook,
      played,
      beforeWrite: () => {
        if (workbook.readOnly) throw new HostError("AccessDenied", "the workbook is open for reading only");
      },
      afterWrite: (sheet, area) => {
        this.tell(sheet, area, "ThisLocalAddin");
      },
      listen: (on) => {
        this.listening = on;
      },
    };
    this.root = workbookType(this.session, played);
  }

  /** The number of times that the add-in called `context.sync()`. */
  get syncs(): number {
    return this.seen.filter(({ isSync }) => isSync).length;
  }

  /** Adds something that happens to Excel while it works; returns how to take it away. */
  intervene(intervention: Intervention): () => void {
    this.interventions.add(intervention);
    return () => this.interventions.delete(intervention);
  }

  /** Types into a cell, as somebody at the keyboard does. */
  type(sheetName: string, address: string, text: string): void {
    const sheet = this.workbook.sheet(sheetName);
    const area = parseArea(address, sheetName);
    if (!sheet || !area) throw new Error(`there is no ${sheetName}!${address}`);
    sheet.put(area.top, area.left, coerce(text, sheet.cell(area.top, area.left)));
    this.tell(sheet, area, "Unknown");
  }

  /** Adds a listener for the events that Excel sends of itself. */
  onEvent(sink: (event: HostEvent) => void): void {
    this.eventSinks.add(sink);
  }

  private tell(sheet: HostSheet, area: Area, triggerSource: "ThisLocalAddin" | "Unknown"): void {
    if (!this.listening) return;
    const change = {
      changeType: "RangeEdited",
      source: "Local",
      worksheetId: sheet.id,
      address: formatArea(area).replace(/^.*!/u, ""),
      triggerSource,
      shiftDirection: "None",
    };
    const event: HostEvent = [EVENT_MESSAGE, WORKSHEET_CHANGED, "Workbook", JSON.stringify(change), 0];
    for (const sink of this.eventSinks) sink(event);
  }

  /** Makes the next request fail with a code. */
  failNext(code: string): void {
    const stop = this.intervene({
      onRequest() {
        stop();
        throw new HostError(code, "as the test demands");
      },
    });
  }

  /**
   * Makes one call fail: the nth member, counted from 1, that the next requests use.
   *
   * @param lasting  whether every call after it fails, too
   */
  failAtMember(nth: number, code: string, lasting = false): void {
    let used = 0;
    const stop = this.intervene({
      onMember() {
        used += 1;
        if (used < nth) return;
        if (!lasting) stop();
        throw new HostError(code, "as the test demands");
      },
    });
  }

  /** How many ranges the client holds: none should be left once `Excel.run` is over. */
  get keptReferences(): number {
    return this.kept.size;
  }

  /** Answers one request. */
  answer(request: Request): Answer {
    this.members = [];
    const requestBytes = byteLength(JSON.stringify(request));
    const answer = this.run(request, requestBytes);
    const answerBytes = byteLength(JSON.stringify(answer));
    this.seen.push({
      isSync: !onlyForgets(request) && !isOfficeJsOwn(request),
      actions: request.Actions.length,
      requestBytes,
      answerBytes,
      members: this.members,
    });
    if (answerBytes <= this.payloadLimit) return answer;
    return failed(
      [],
      [],
      new HostError("ResponsePayloadSizeLimitExceeded", `${String(answerBytes)} bytes`),
      0,
    );
  }

  private run(request: Request, requestBytes: number): Answer {
    const paths = new Paths(request, this.root, this.kept);
    const results: Answer["Results"][number][] = [];
    const traces: number[] = [];
    let index = 0;
    try {
      if (this.editing) throw new HostError("InvalidOperationInCellEditMode", "a cell is being edited");
      if (requestBytes > this.payloadLimit) {
        throw new HostError("RequestPayloadSizeLimitExceeded", `${String(requestBytes)} bytes`);
      }
      for (const intervention of this.interventions) intervention.onRequest?.(this.seen.length + 1);
      for (const action of request.Actions) {
        const value = this.act(action, paths);
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
        index += 1;
      }
      return { Results: results, TraceIds: traces };
    } catch (error) {
      if (error instanceof NotEmulated) this.refusals.push(error.what);
      if (error instanceof HostError) return failed(results, traces, error, index);
      throw error;
    }
  }

  private act(action: ActionInfo, paths: Paths): Json | undefined {
    switch (action.ActionType) {
      case ACTION.trace:
        return null;
      case ACTION.instantiate: {
        const object = paths.at(action.ObjectPathId);
        return object && this.identity(object);
      }
      case ACTION.query: {
        const object = paths.at(action.ObjectPathId);
        return object && this.query(object, action.QueryInfo ?? {});
      }
      case ACTION.setProperty: {
        const object = present(paths.at(action.ObjectPathId), action.Name);
        const [value] = paths.args(action.ArgumentInfo);
        object.write(action.Name, value as Json);
        return undefined;
      }
      case ACTION.method: {
        const found = paths.at(action.ObjectPathId);
        if (action.Name === KEEP) return found && this.keep(found);
        const object = present(found, action.Name);
        const args = paths.args(action.ArgumentInfo);
        if (action.Name === FORGET) return this.forget(args[0]);
        return object.call(action.Name, args) ?? null;
      }
      default:
        throw new NotEmulated(`actions of type ${String(action.ActionType)}`);
    }
  }

  private keep(object: HostObject): null {
    const id = `reference:${String(this.referenceIds.size + 1)}`;
    this.referenceIds.set(object, id);
    this.kept.set(id, object);
    return null;
  }

  private forget(id: Argument): null {
    this.kept.delete(String(id));
    return null;
  }

  private identity(object: HostObject): Json {
    const reference = this.referenceIds.get(object);
    return { ...object.identity(), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private query(object: HostObject, { Select = [], Expand = [], Top, Skip = 0 }: QueryInfo): Json {
    const items = object.items();
    const wanted = [...Select, ...Expand].map((path) => path.split("/"));
    if (!items) return this.selected(object, wanted);
    const page = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
    return { _Items: page.map((item) => this.selected(item, wanted)) };
  }

  /** The properties of one object that were asked for, by paths such as `name` or `format/fill/color`. */
  private selected(object: HostObject, wanted: readonly (readonly string[])[]): Json {
    const answer: Record<string, Json> = { ...(this.identity(object) as Record<string, Json>) };
    const deeper = new Map<string, string[][]>();
    const everything = wanted.length === 0;
    for (const [first = "", ...rest] of everything ? [["*"]] : wanted) {
      if (first === "*") {
        for (const name of object.scalarNames()) answer[name] = object.read(name);
        continue;
      }
      const name = first.charAt(0).toUpperCase() + first.slice(1);
      if (rest.length === 0 && object.isScalar(name)) answer[name] = object.read(name);
      else deeper.set(name, [...(deeper.get(name) ?? []), rest]);
    }
    for (const [name, paths] of deeper) {
      const next = object.open(name, []);
      const select = paths.filter((path) => path.length > 0).map((path) => path.join("/"));
      answer[name] = next && this.query(next, { Select: select });
    }
    return answer;
  }
}

/** Something that happens to Excel while it works: it may change the workbook, or throw a HostError. */
export interface Intervention {
  /** Before a request, counted from 1. */
  readonly onRequest?: (request: number) => void;
  /** Before a member runs: "Range.Values=". */
  readonly onMember?: (member: string, request: number) => void;
}

/** What the client unpacks into category, type, target, message and id. */
export type HostEvent = readonly [number, number, string, string, number];

/** The client's own numbers (`Constants.eventMessageCategory`, `WorksheetCollection.onChanged`). */
const EVENT_MESSAGE = 65_536;
const WORKSHEET_CHANGED = 10;

/** What the client adds to hold a range over several requests, and to let go of it. */
const KEEP = "_KeepReference";
const FORGET = "_RemoveReference";

/** The objects that one request speaks of, found when they are first needed. */
class Paths {
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly request: Request,
    private readonly root: HostObject,
    private readonly kept: ReadonlyMap<string, HostObject>,
  ) {}

  at(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const info = this.request.ObjectPaths[String(id)];
    if (!info) throw new HostError("InvalidObjectPath", `no object path ${String(id)}`);
    const object = this.resolve(info);
    this.found.set(id, object);
    return object;
  }

  /** The arguments of a method, objects in place of the numbers of their paths. */
  args(info: ArgumentInfo = {}): Argument[] {
    const references = info.ReferencedObjectPathIds ?? [];
    return (info.Arguments ?? []).map((argument, index) => {
      const path = references[index];
      return typeof path === "number" && path !== 0 ? present(this.at(path), "argument") : argument;
    });
  }

  private resolve(info: ObjectPathInfo): HostObject | null {
    switch (info.ObjectPathType) {
      case PATH.root:
        return this.root;
      case PATH.nullObject:
        return null;
      case PATH.reference: {
        const object = this.kept.get(info.Name);
        if (!object) throw new HostError("InvalidReference", `nothing is kept as ${info.Name}`);
        return object;
      }
      case PATH.property:
      case PATH.method: {
        const parent = this.parent(info);
        if (!parent && info.Name.endsWith("OrNullObject")) return null;
        return present(parent, info.Name).open(info.Name, this.args(info.ArgumentInfo));
      }
      case PATH.indexer:
        return present(this.parent(info), "item").item(info.ArgumentInfo?.Arguments?.[0]);
      default:
        throw new NotEmulated(`new ${info.Name}`);
    }
  }

  private parent(info: ObjectPathInfo): HostObject | null {
    if (info.ParentObjectPathId === undefined) return this.root;
    return this.at(info.ParentObjectPathId);
  }
}

/** Excel does nothing with a null object. */
function present(object: HostObject | null, member: string): HostObject {
  if (!object) throw new HostError("ItemNotFound", `${member} of an object that is not there`);
  return object;
}

function failed(
  results: Answer["Results"],
  traces: readonly number[],
  { code, message }: HostError,
  index: number,
): Answer {
  const error = { Code: code, Message: message, Location: "", ActionIndex: index };
  return { Results: results, TraceIds: traces, Error: error };
}

/** Services that office.js calls whenever it has time; no Excel has to have them, and this one does not. */
function isOfficeJsOwn({ ObjectPaths }: Request): boolean {
  return Object.values(ObjectPaths).some(({ Name }) => Name.startsWith("Microsoft."));
}

/** What the client sends of itself after `Excel.run`, to let go of the ranges it held. */
function onlyForgets({ Actions }: Request): boolean {
  return (
    Actions.some(({ Name }) => Name === FORGET) &&
    Actions.every(({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === FORGET)
  );
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
