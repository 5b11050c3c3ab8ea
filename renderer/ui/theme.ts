import type { ThemeConfig } from "antd";

/** 14 px, and 18 px for tired eyes. */
export type TextSize = "normal" | "large";

/** The same palette as tokens.css, in antd's words. Movement is off: a counter clerk waits for nothing. */
export function theme(size: TextSize): ThemeConfig {
  const large = size === "large";
  return {
    token: {
      colorPrimary: "#0d5449",
      colorLink: "#0d5449",
      colorLinkHover: "#103a34",
      colorInfo: "#154a78",
      colorSuccess: "#175a34",
      colorWarning: "#6d4300",
      colorError: "#a01a14",
      colorTextBase: "#1b2725",
      colorText: "#1b2725",
      colorTextSecondary: "#47534f",
      colorTextTertiary: "#59645f",
      colorTextDescription: "#47534f",
      colorTextPlaceholder: "#626d69",
      colorTextDisabled: "#626d69",
      colorBgLayout: "#f5f2ea",
      colorBgContainer: "#fffefb",
      colorBgElevated: "#fffefb",
      colorBorder: "#a9aea6",
      colorBorderSecondary: "#ddd8cb",
      colorSplit: "#ddd8cb",
      borderRadius: 6,
      fontSize: large ? 18 : 14,
      controlHeight: large ? 42 : 34,
      fontFamily: "var(--font)",
      motion: false,
    },
    components: {
      Button: { fontWeight: 500, primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
      Steps: { colorTextDescription: "#47534f" },
      Modal: { titleFontSize: large ? 20 : 16 },
    },
  };
}
