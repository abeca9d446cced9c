/**
 * How a type of Excel's object model is described to the emulator: its members by the names that travel on
 * the wire, each with the requirement set that brought it.
 */
import { HostError, NotEmulated } from "./host-error";
import type { Json, Properties } from "./protocol";

/** What a method is called with: plain data, or another object of the host. */
export type Argument = Json | HostObject | undefined;

export interface Scalar<T> {
  /** The ExcelApi requirement set. */
  readonly since: string;
  readonly read?: (target: T) => Json;
  readonly write?: (target: T, value: Json) => void;
}

/** A property or method that leads to another object; null is the null object. */
export interface Path<T> {
  readonly since: string;
  readonly open: (target: T, args: readonly Argument[]) => HostObject | null;
}

/** A method that does something, or answers with plain data. */
export interface Method<T> {
  readonly since: string;
  readonly call: (target: T, args: readonly Argument[]) => Json | undefined;
}

export interface TypeDefinition<T> {
  /** As Microsoft's documentation calls it: "Range". */
  readonly name: string;
  /** What travels with every mention of the object, so that the client can ask for it again. */
  readonly identity?: (target: T) => Properties;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly paths?: Readonly<Record<string, Path<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** The members of a collection. */
  readonly items?: (target: T) => readonly HostObject[];
  /** One member of a collection, by name, id or number. */
  readonly item?: (target: T, key: Json | undefined) => HostObject;
}

/** One object of the host, its type closed over. */
export interface HostObject {
  readonly typeName: string;
  /** The model behind it, for a method that takes another object. */
  readonly target: unknown;
  identity(): Properties;
  scalarNames(): readonly string[];
  isScalar(name: string): boolean;
  read(name: string): Json;
  write(name: string, value: Json): void;
  open(name: string, args: readonly Argument[]): HostObject | null;
  call(name: string, args: readonly Argument[]): Json | undefined;
  items(): readonly HostObject[] | undefined;
  item(key: Json | undefined): HostObject;
}

/** The requirement set that is played, and who is told of every member that is used. */
export interface Played {
  readonly requirementSet: string;
  /** Called before a member runs; it may throw, as Excel may. */
  readonly onMember: (member: string) => void;
}

function newer(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [playedMajor = 0, playedMinor = 0] = than.split(".").map(Number);
  return major > playedMajor || (major === playedMajor && minor > playedMinor);
}

export type Maker<T> = (target: T, played: Played) => HostObject;

/** Every type that was described, with its members' requirement sets: what the emulator can do. */
export const describedTypes = new Map<string, ReadonlyMap<string, string>>();

/**
 * Describes a type.
 *
 * @returns a maker of its objects
 */
export function describeType<T>(definition: TypeDefinition<T>): Maker<T> {
  const { scalars = {}, paths = {}, methods = {} } = definition;
  describedTypes.set(
    definition.name,
    new Map(
      [...Object.entries(scalars), ...Object.entries(paths), ...Object.entries(methods)].map(
        ([name, member]): [string, string] => [name, member.since],
      ),
    ),
  );

  return (target, played) => {
    const enter = <M extends { readonly since: string }>(
      members: Readonly<Record<string, M>>,
      name: string,
      doing: string,
    ): M => {
      const member = members[name];
      const full = `${definition.name}.${name}`;
      if (!member) throw new NotEmulated(`${full}${doing}`);
      if (newer(member.since, played.requirementSet)) {
        throw new HostError("ApiNotFound", `${full} needs ExcelApi ${member.since}`);
      }
      played.onMember(`${full}${doing}`);
      return member;
    };
    return {
      typeName: definition.name,
      target,
      identity: () => definition.identity?.(target) ?? {},
      scalarNames: () => Object.keys(scalars).filter((name) => scalars[name]?.read),
      isScalar: (name) => name in scalars,
      read(name) {
        const scalar = enter(scalars, name, "");
        if (!scalar.read) throw new NotEmulated(`reading ${definition.name}.${name}`);
        return scalar.read(target);
      },
      write(name, value) {
        const scalar = enter(scalars, name, "=");
        if (!scalar.write) throw new NotEmulated(`writing ${definition.name}.${name}`);
        scalar.write(target, value);
      },
      open: (name, args) => enter(paths, name, "").open(target, args),
      call: (name, args) => enter(methods, name, "()").call(target, args),
      items: () => definition.items?.(target),
      item(key) {
        if (!definition.item) throw new NotEmulated(`${definition.name}[${JSON.stringify(key)}]`);
        return definition.item(target, key);
      },
    };
  };
}
