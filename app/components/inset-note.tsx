export { type BannerProps, InsetNote, NotificationBanner, WarningNote } from "~/components/banner";
