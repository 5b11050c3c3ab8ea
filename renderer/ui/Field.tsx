import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";

/** What ties an input to its label, hint and error; spread it onto the input. */
export interface Control {
  readonly id: string;
  readonly "aria-describedby": string;
  readonly "aria-invalid": boolean;
  readonly "aria-required": boolean;
  readonly status: "error" | "";
}

interface FieldProps {
  readonly label: ReactNode;
  readonly children: (control: Control) => ReactNode;
  readonly required?: boolean;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** Takes the whole row of a FieldGrid. */
  readonly wide?: boolean;
}

export function Field({ label, children, required = false, hint, error, wide = false }: FieldProps) {
  const id = useId();
  const wrong = isSaid(error);
  return (
    <div className={`field${wide ? " is-wide" : ""}`}>
      <label className="field-label" htmlFor={id}>
        {label}
        {required && <RequiredMark />}
      </label>
      {children({
        id,
        "aria-describedby": `${id}-note`,
        "aria-invalid": wrong,
        "aria-required": required,
        status: wrong ? "error" : "",
      })}
      <Note id={`${id}-note`} hint={hint} error={error} />
    </div>
  );
}

interface GroupProps extends Omit<FieldProps, "children"> {
  readonly children: (labelId: string) => ReactNode;
}

/** A field of several boxes or buttons: put `aria-labelledby={labelId}` on the group. */
export function Group({ label, children, required = false, hint, error, wide = false }: GroupProps) {
  const id = useId();
  return (
    <div className={`field${wide ? " is-wide" : ""}`} aria-invalid={isSaid(error) || undefined}>
      <span className="field-label" id={id}>
        {label}
        {required && <RequiredMark />}
      </span>
      {children(id)}
      <Note id={`${id}-note`} hint={hint} error={error} />
    </div>
  );
}

export function FieldGrid({ children }: { readonly children: ReactNode }) {
  return <div className="field-grid">{children}</div>;
}

/** Moves to the first input that is wrong, once the errors are on screen. */
export function focusFirstError(container: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const wrong = container?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const target = wrong?.matches("input, textarea, [tabindex]")
      ? wrong
      : wrong?.querySelector<HTMLElement>("input");
    target?.focus();
    wrong?.scrollIntoView({ block: "center" });
  });
}

function RequiredMark() {
  const { t } = useTranslation();
  return (
    <span className="field-required">
      <span aria-hidden="true">*</span>
      <span className="visually-hidden">{t("ui.required")}</span>
    </span>
  );
}

function Note({
  id,
  hint,
  error,
}: {
  readonly id: string;
  readonly hint: ReactNode;
  readonly error: ReactNode;
}) {
  return (
    <div id={id}>
      {isSaid(error) && (
        <div className="field-error" role="alert">
          {error}
        </div>
      )}
      {isSaid(hint) && <div className="field-hint">{hint}</div>}
    </div>
  );
}

function isSaid(note: ReactNode): boolean {
  return note !== undefined && note !== null && note !== false && note !== "";
}
