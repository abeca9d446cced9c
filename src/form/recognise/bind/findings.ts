/** The places that labels of one block lead to, and what they show on the way. */
import { anchorOf, areaOf } from "../../../workbook/address";
import { type Field, fieldOf } from "../../fields";
import type { FormKind } from "../../heading";
import { type Box, sameBox } from "../grid";
import type { Habits, Testimony } from "../habits";
import { labelCore } from "../labels";
import type { Direction, Place } from "../recognition";
import type { SectionArea } from "../sections";
import type { Slot } from "../slots";
import type { BlockView } from "./block-view";

/** A place for a field, found by one label. */
export interface Finding {
  readonly field: Field;
  readonly place: Place;
  readonly box: Box;
  readonly isCertain: boolean;
  /** The more specific of two labels for the same field wins; later in the table is more specific. */
  readonly rank: number;
  /** What it teaches about the label, where something stands in the cell. */
  readonly lesson: { readonly label: string; readonly across: number; readonly down: number } | undefined;
}

/** What a label shows of where its cell is, whether it is certain or not. */
export interface Heard {
  readonly label: Box;
  readonly testimony: Testimony;
}

/** What leads to a cell: a label, as it was understood. */
export interface Guide {
  readonly label: Box;
  readonly section: SectionArea | undefined;
  readonly rank: number;
}

/** Where a guide leads. */
export interface Way {
  readonly slot: Slot;
  readonly direction: Direction;
}

/** One block while its fields are being bound. */
export interface Binder {
  readonly block: BlockView;
  readonly habits: Habits;
  readonly findings: Findings;
}

export class Findings {
  private found: readonly Finding[] = [];
  private readonly testimonies: Heard[] = [];

  constructor(private readonly kind: FormKind) {}

  get all(): readonly Finding[] {
    return this.found;
  }

  get heard(): readonly Heard[] {
    return this.testimonies;
  }

  named(field: string): Finding | undefined {
    return this.found.find((one) => one.field.name === field);
  }

  takes(box: Box): boolean {
    return this.found.some((one) => sameBox(one.box, box));
  }

  /** A field that this kind of block does not have is left out. */
  add(
    field: string,
    { label, section, rank }: Guide,
    { slot: { box, fill }, direction }: Way,
    isCertain: boolean,
  ): void {
    const known = fieldOf(this.kind, field);
    if (!known) return;
    const finding: Finding = {
      field: known,
      box,
      place: {
        area: areaOf(anchorOf(box)),
        evidence: { label: anchorOf(label), direction, section: section?.section },
      },
      isCertain,
      rank,
      lesson:
        isCertain && fill === "filled" && direction !== "legend"
          ? { label: labelCore(label.key), across: box.left - label.left, down: box.top - label.top }
          : undefined,
    };
    this.found = [...this.found, finding];
  }

  /** Looks at all of them again. */
  revise(changed: (finding: Finding, at: number) => Finding): void {
    this.found = this.found.map(changed);
  }

  /** What is filled on one side only shows where the entries of this column are. */
  hear(label: Box, right: Slot | undefined, below: Slot | undefined): void {
    const isRight = right?.fill === "filled";
    const isBelow = below?.fill === "filled";
    if (isRight && isBelow) this.testimonies.push({ label, testimony: "both" });
    else if (isRight || isBelow) {
      const { box } = (isRight ? right : below) ?? { box: label };
      const testimony = { across: box.left - label.left, down: box.top - label.top };
      this.testimonies.push({ label, testimony });
    }
  }
}
