/** A page's worth of explanation with one next step: before the first check, nothing found, an error. */
import type { ComponentChildren, JSX } from "preact";

interface NoticeProps {
  readonly title: string;
  readonly explain: string;
  readonly next: string;
  readonly tone?: "plain" | "bad";
  readonly children?: ComponentChildren;
}

export function Notice({ title, explain, next, tone = "plain", children }: NoticeProps): JSX.Element {
  return (
    <section class={`notice notice-${tone}`}>
      <h2 class="notice-title">{title}</h2>
      <p>{explain}</p>
      {next !== "" && <p class="notice-next">{next}</p>}
      {children}
    </section>
  );
}
