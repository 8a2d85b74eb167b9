import { createHash } from "node:crypto";
import { paymentOrderCsv } from "~/integrations/payment-export/payment-order-csv";
import { paymentOrderXml } from "~/integrations/payment-export/payment-order-xml";
import type { ExportedFile, PaymentExport } from "~/integrations/payment-export/port";

export { decodeText } from "~/integrations/payment-export/csv";
export { paymentReturn } from "~/integrations/payment-export/payment-return";

const sealed = (fileName: string, mediaType: string, content: string): ExportedFile => ({
  fileName,
  mediaType,
  content,
  sha256: createHash("sha256").update(content, "utf8").digest("hex"),
});

export const paymentExport: PaymentExport = {
  paymentOrders: (run) =>
    sealed(`${run.reference}-demandes-de-mandatement.csv`, "text/csv; charset=utf-8", paymentOrderCsv(run)),
  transferOrder: (run, version) =>
    sealed(`${run.reference}-${version}.xml`, "application/xml; charset=utf-8", paymentOrderXml(run, { version })),
};
