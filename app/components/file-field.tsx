import { forwardRef, type InputHTMLAttributes } from "react";
import { controlProps, type FieldProps, FieldShell, fieldId } from "~/components/field";
import { useWords } from "~/components/locale";
import { componentsWords } from "~/words/components";

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "value" | "defaultValue" | "type">;
export type FileFieldProps = FieldProps &
  Native & {
    /** As people read them: "PDF, JPG, PNG". */
    formats: string;
    megabytesMax: number;
  };

/** A file to send (the form needs encType="multipart/form-data"). Formats and size are said before, not after. */
export const FileField = forwardRef<HTMLInputElement, FileFieldProps>(function FileField(
  { name, label, hint, problem, optional, labelHidden, id = fieldId(name), formats, megabytesMax, ...native },
  ref,
) {
  const words = useWords(componentsWords);
  const said = (
    <>
      {hint} {words.fileRules(formats, megabytesMax)}
    </>
  );
  return (
    <FieldShell {...{ id, label, problem, optional, labelHidden }} hint={said}>
      <input
        ref={ref}
        {...native}
        {...controlProps(id, true, problem)}
        type="file"
        name={name}
        className="control file"
      />
    </FieldShell>
  );
});
