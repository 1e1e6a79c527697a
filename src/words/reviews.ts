import { numbers as enNumbers } from "./en/numbers.ts";
import { numbers as esNumbers } from "./es/numbers.ts";
import { numbers as frNumbers } from "./fr/numbers.ts";
import { review as en } from "./made/en/review.ts";
import { standing as enStanding } from "./made/en/standing.ts";
import { review as es } from "./made/es/review.ts";
import { standing as esStanding } from "./made/es/standing.ts";
import { review as fr } from "./made/fr/review.ts";
import { standing as frStanding } from "./made/fr/standing.ts";
import type { Made } from "./made/messages.ts";
import { review as pt } from "./made/pt/review.ts";
import { standing as ptStanding } from "./made/pt/standing.ts";
import { review as ru } from "./made/ru/review.ts";
import { standing as ruStanding } from "./made/ru/standing.ts";
import { review as zh } from "./made/zh/review.ts";
import { standing as zhStanding } from "./made/zh/standing.ts";
import type { Numbers } from "./numbers.ts";
import { numbers as ptNumbers } from "./pt/numbers.ts";
import { numbers as ruNumbers } from "./ru/numbers.ts";
import { numbers as zhNumbers } from "./zh/numbers.ts";

/** What is said of a review in a language. */
export interface ReviewMessages extends Pick<Made, "review" | "standing"> {
  readonly numbers: Numbers;
}

/** What the live page says of reviews, by language: as their documents do. */
export const reviewsIn: Readonly<Record<string, ReviewMessages>> = {
  en: { review: en, standing: enStanding, numbers: enNumbers },
  es: { review: es, standing: esStanding, numbers: esNumbers },
  fr: { review: fr, standing: frStanding, numbers: frNumbers },
  pt: { review: pt, standing: ptStanding, numbers: ptNumbers },
  ru: { review: ru, standing: ruStanding, numbers: ruNumbers },
  zh: { review: zh, standing: zhStanding, numbers: zhNumbers },
};
