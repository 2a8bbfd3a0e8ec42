import type { ThemeConfig } from 'antd';

/** Colours and sizes of Ant Design. Every text colour has at least 4.5:1 and every control border 3:1 on its ground. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b4f6c',
    colorInfo: '#0b4f6c',
    colorLink: '#0b4f6c',
    colorSuccess: '#17683f',
    colorWarning: '#7a4f00',
    colorError: '#a51c1c',
    colorText: '#17232e',
    colorTextSecondary: '#4a5663',
    colorTextTertiary: '#535e6b',
    colorTextQuaternary: '#626d7a',
    colorTextPlaceholder: '#626d7a',
    colorTextDescription: '#4a5663',
    colorTextDisabled: '#66717e',
    colorBorder: '#7f8a98',
    colorBorderSecondary: '#d9e0e7',
    colorBgLayout: '#f3f5f8',
    borderRadius: 5,
    controlHeight: 34,
    fontSize: 14,
    fontFamily: "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif",
    wireframe: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none' },
    Progress: { remainingColor: '#dfe5eb' },
    Steps: { colorTextDescription: '#4a5663' },
  },
};

/** The same without movement, for those who asked their system for that. */
export const stillTheme: ThemeConfig = { ...theme, token: { ...theme.token, motion: false } };
