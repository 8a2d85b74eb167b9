import { Details } from "~/components/details";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { StatusTag, type Tone } from "~/components/status-tag";
import type { DocumentVerdict } from "~/domain/proposals/documents";
import { shortInstant } from "~/words/format";
import { fileSize } from "~/words/proposals-reading";
import { storedFileWords } from "~/words/stored-file";

export type FileFacts = {
  fileName: string;
  sizeBytes: number;
  sha256: string;
  verdict: DocumentVerdict;
  wasScanned: boolean;
  uploadedAt: Date;
  uploadedBy: string;
};
const TONES: Record<DocumentVerdict, Tone> = { pending: "wait", accepted: "ok", refused: "bad" };

/** A file that was handed in: what it is, whether it was examined, its hash. A link only once it may be opened. */
export function StoredFile({ file, path }: { file: FileFacts; path: string }) {
  const words = useWords(storedFileWords);
  const locale = useLocale();
  const { fileName, verdict } = file;
  const examined = verdict === "accepted" ? (file.wasScanned ? words.scanned : words.notScanned) : words[verdict];
  return (
    <>
      <p>
        {verdict === "accepted" ? (
          <A to={path} reloadDocument>
            {fileName}
          </A>
        ) : (
          fileName
        )}{" "}
        ({fileSize(locale, file.sizeBytes)}) <StatusTag tone={TONES[verdict]}>{words.verdicts[verdict]}</StatusTag>
      </p>
      <p className="hint">
        {words.sentBy(file.uploadedBy, shortInstant(locale, new Date(file.uploadedAt)))} {examined}
      </p>
      <Details summary={words.hash}>
        <code>{file.sha256}</code>
      </Details>
    </>
  );
}
