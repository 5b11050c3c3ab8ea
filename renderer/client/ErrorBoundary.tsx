import { Component, type ReactNode } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Notice } from "../ui/Notice.tsx";

interface Props {
  readonly children: ReactNode;
}

/** A mistake of ours on one page: it is said kindly, and the rest of the desk goes on. */
export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override readonly state: { readonly error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return <Apology error={this.state.error} />;
  }
}

function Apology({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  return (
    <div className="page">
      <Notice
        tone="late"
        action={<Button onClick={() => location.reload()}>{t("app.apology.reload")}</Button>}
      >
        <strong>{t("app.apology.title")}</strong>
        <p>{t("app.apology.hint")}</p>
        <p>{error instanceof Error ? error.message : String(error)}</p>
      </Notice>
    </div>
  );
}
