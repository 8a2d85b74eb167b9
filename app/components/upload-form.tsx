import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { FileField, type FileFieldProps } from "~/components/file-field";
import { useWords } from "~/components/locale";
import { type Sending, useUpload } from "~/components/use-upload";
import { componentsWords } from "~/words/components";

type Props = Pick<FileFieldProps, "name" | "label" | "formats" | "megabytesMax" | "accept" | "problem"> & {
  /** Where the form posts without script, and where the script sends it. */
  action: string;
  sendTo: string;
  button: ReactNode;
  /** Fields beside the file. */
  children?: ReactNode;
};

/** A form with one file to send. With script one sees how far it is, may stop it, and starts again what broke off. */
export function UploadForm({ action, sendTo, button, children, problem, ...file }: Props) {
  const words = useWords(componentsWords).upload;
  const input = useRef<HTMLInputElement>(null);
  const { sending, send, cancel, forget } = useUpload({
    sendTo,
    field: file.name,
    refuse: ({ size }) =>
      size === 0
        ? words.empty
        : size > file.megabytesMax * 1024 ** 2
          ? words.tooLarge(Math.ceil(size / 1024 ** 2), file.megabytesMax)
          : null,
  });
  const refused = sending.state === "refused" ? sending.problem : null;
  useEffect(() => {
    if (refused) input.current?.focus();
  }, [refused]);
  const isUnderWay = sending.state === "sending" || sending.state === "checking";
  return (
    <CommandForm action={action} encType="multipart/form-data" className="form" preventScrollReset onSubmit={send}>
      {children}
      <FileField
        ref={input}
        {...file}
        problem={refused ?? (sending.state === "idle" ? problem : undefined)}
        onChange={forget}
      />
      <Progress sending={sending} />
      <div className="button-row">
        {/* Two buttons by their keys: one that turned into the other under the finger would send what it has just stopped. */}
        {isUnderWay ? (
          <Button key="stop" variant="secondary" type="button" onClick={cancel}>
            {words.cancel}
          </Button>
        ) : (
          <Button key="send" variant="secondary">
            {sending.state === "stopped" ? words.again : button}
          </Button>
        )}
      </div>
    </CommandForm>
  );
}

/** Said once at each turn, not at each percent. */
function Progress({ sending }: { sending: Sending }) {
  const words = useWords(componentsWords).upload;
  return (
    <>
      {sending.state === "sending" ? (
        <p className="upload-progress">
          <progress max={100} value={sending.percent} aria-label={words.sending(sending.fileName)} />{" "}
          <span aria-hidden="true">{words.percent(sending.percent)}</span>
        </p>
      ) : null}
      <p role="status" className={sending.state === "sending" ? "vh" : "upload-status"}>
        {sending.state === "sending" ? words.sending(sending.fileName) : null}
        {sending.state === "checking" ? words.checking(sending.fileName) : null}
        {sending.state === "stopped"
          ? sending.percent < 100
            ? words.stopped(sending.percent)
            : words.unanswered
          : null}
      </p>
    </>
  );
}
