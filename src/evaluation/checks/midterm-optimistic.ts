/** 中間①・最終③: 中間 said the target would be reached, and in the end the rebuild criterion applies. */
import { type Check, initiatives } from "./check";
import { ratingAfterWriting } from "./standing";

export const midtermOptimistic: Check = {
  id: "midterm-optimistic",
  name: "中間①・最終③",
  severity: "参考",
  from: "self",
  find: (evaluated) =>
    initiatives(evaluated).flatMap((initiative) => {
      const { achievement } = initiative.midterm;
      const isOptimistic =
        achievement.kind === "rating" &&
        achievement.rating === "①" &&
        ratingAfterWriting(evaluated, initiative, "達成状況") === "③";
      return isOptimistic
        ? [{ block: initiative.id, field: "中間.達成状況", facts: { entered: achievement.text } }]
        : [];
    }),
};
