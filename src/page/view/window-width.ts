import { useEffect, useState } from "preact/hooks";

/** Screens up to this width, in pixels, have two-line rows and small pictures, as the style sheet has it. */
export const NARROW = 960;

/** What the page has on both sides of a picture, in pixels. */
const MARGINS = 40;

/** As wide as a picture is shown, so that its letters keep their size. */
export function pictureWidth(window: number, widest: number): number {
  return Math.min(widest, window - MARGINS);
}

/** How wide the window is, whenever it changes. */
export function useWindowWidth(): number {
  const [width, setWidth] = useState(() => innerWidth);
  useEffect(() => {
    const measure = () => setWidth(innerWidth);
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, []);
  return width;
}
