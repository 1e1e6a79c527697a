import type { memo as english } from "../en/memo.ts";
import { memo as made } from "../made/ru/memo.ts";

export const memo: typeof english = {
  ...made,
  figure: (title, raw, more) =>
    `${title === "" ? "" : `${title}: `}${raw}${more === 0 ? "" : `; и ещё ${more}`}`,
  madeOf: ({ profile, dataset, tool }, country) =>
    `Профиль ${profile.id} (${profile.sha256.slice(0, 12)}), данные ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. ` +
    `Команда «${tool.name} explain ${country}» ведёт от каждого значения к файлу и ячейке издателя. ` +
    "Эта страница показывает, что говорят данные при этом профиле; она ничего не решает.",
};
