import { forwardRef } from "react";
import { TextField, type TextFieldProps } from "~/components/text-field";

export type DateFieldProps = Omit<TextFieldProps, "type" | "suffix" | "prefix" | "width">;

/** A day of Paris, as "2026-10-15". The browser's own date control; where there is none, a text field in that form. */
export const DateField = forwardRef<HTMLInputElement, DateFieldProps>(function DateField(props, ref) {
  return <TextField ref={ref} {...props} type="date" width="s" />;
});

/** A wall-clock time of Paris, as "12:00". */
export const TimeField = forwardRef<HTMLInputElement, DateFieldProps>(function TimeField(props, ref) {
  return <TextField ref={ref} {...props} type="time" width="xs" />;
});
