import { useEffect, useState } from "preact/hooks";

/** Screens up to this width, in pixels, have two-line rows and small pictures, as the style sheet has it. */
export const NARROW = 960;

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
