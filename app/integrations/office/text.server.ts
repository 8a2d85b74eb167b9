import { escaped } from "~/integrations/office/xml";

export type TextModel = {
  kind: "odt";
  paragraphs: readonly {
    style: "title" | "heading" | "text" | "subject" | "right" | "signature";
    text: string;
  }[];
};

const paragraph = (name: string, paragraph: string, text = "", display = "") =>
  `<style:style style:name="${name}"${display} style:family="paragraph"${name === "Standard" ? "" : ' style:parent-style-name="Standard"'}><style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`;

export const TEXT_STYLES = [
  paragraph("Standard", 'fo:margin-bottom="0.25cm" fo:line-height="120%" fo:orphans="2" fo:widows="2"'),
  paragraph("Title", 'fo:margin-bottom="0.6cm"', 'fo:font-size="18pt" fo:font-weight="bold"'),
  paragraph(
    "Heading_20_1",
    'fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"',
    'fo:font-size="13pt" fo:font-weight="bold"',
    ' style:display-name="Heading 1" style:default-outline-level="1"',
  ),
  paragraph("Subject", 'fo:margin-top="0.5cm" fo:margin-bottom="0.5cm"', 'fo:font-weight="bold"'),
  paragraph("Right", 'fo:margin-left="8cm" fo:margin-top="0.3cm" fo:margin-bottom="0.3cm"'),
  // Room for a signature by hand.
  paragraph("Signature", 'fo:margin-left="8cm" fo:margin-top="0.5cm" fo:margin-bottom="2cm"'),
].join("");

const STYLE_NAMES = { title: "Title", text: "Standard", subject: "Subject", right: "Right", signature: "Signature" };

export const textOf = ({ paragraphs }: TextModel) =>
  `<office:text>${paragraphs
    .map(({ style, text }) =>
      style === "heading"
        ? `<text:h text:style-name="Heading_20_1" text:outline-level="1">${escaped(text)}</text:h>`
        : `<text:p text:style-name="${STYLE_NAMES[style]}">${escaped(text)}</text:p>`,
    )
    .join("")}</office:text>`;
