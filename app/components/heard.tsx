import { useEffect, useState } from "react";

const PAUSE_MS = 1000;

/** Said to a screen reader after a pause, for what is seen changing at each key: nobody is interrupted while writing. */
export function Heard({ text }: { text: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const pause = setTimeout(() => setSaid(text), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  return <output className="vh">{said}</output>;
}
