/** Text as a PDF string: the accents of French stand in WinAnsi, brackets and backslashes are marked. */
const pdfText = (text: string) =>
  text
    .replaceAll("’", "'")
    .replaceAll("œ", "oe")
    .replaceAll("\u00a0", " ")
    .replace(/[\\()]/g, "\\$&");

/** One page with a title and some lines: what stands for the paper that a town would have scanned. */
export function scannedPaper(title: string, lines: readonly string[]): Buffer {
  const shown = [
    `BT /F1 15 Tf 64 770 Td (${pdfText(title)}) Tj ET`,
    ...lines.map((line, i) => `BT /F1 11 Tf 64 ${730 - 18 * i} Td (${pdfText(line)}) Tj ET`),
  ].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const index = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${index}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
