/** What is not mapped, and why: sheets that are not judged, initiatives whose number nobody can tell. */
import type { JSX } from "preact";
import { mappingWords } from "../../messages/mapping";
import type { FoundFields } from "../../session/found-fields";
import { Place } from "../components/place";
import { useLanguage } from "../words";

export function LeftAlone({ excluded, headless }: Pick<FoundFields, "excluded" | "headless">): JSX.Element {
  const words = mappingWords(useLanguage());
  return (
    <>
      {headless.length > 0 && (
        <section class="group">
          <h3 class="group-title">{words.headless.title}</h3>
          <p class="group-explain">{words.headless.explain}</p>
          <ul class="places">
            {headless.map((cell) => (
              <li key={cell}>
                <Place cell={cell} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {excluded.length > 0 && (
        <section class="group" data-excluded>
          <h3 class="group-title">{words.excluded.title}</h3>
          <p class="group-explain">{words.excluded.explain}</p>
          <ul class="places">
            {excluded.map(({ sheet, reason }) => (
              <li key={sheet}>
                <b>{sheet}</b>　{reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
