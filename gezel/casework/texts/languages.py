"""Names of the languages a participant may speak, each with its own name where that helps to find it."""

from gezel.kernel.texts import Text

_NAMES = {
    "nl": ("Nederlands", "Dutch"),
    "fr": ("Frans (français)", "French (français)"),
    "en": ("Engels (English)", "English"),
    "ar": ("Arabisch (العربية)", "Arabic (العربية)"),
    "tr": ("Turks (Türkçe)", "Turkish (Türkçe)"),
    "uk": ("Oekraïens (українська)", "Ukrainian (українська)"),
    "ru": ("Russisch (русский)", "Russian (русский)"),
    "pl": ("Pools (polski)", "Polish (polski)"),
    "ro": ("Roemeens (română)", "Romanian (română)"),
    "bg": ("Bulgaars (български)", "Bulgarian (български)"),
    "es": ("Spaans (español)", "Spanish (español)"),
    "pt": ("Portugees (português)", "Portuguese (português)"),
    "fa": ("Perzisch (فارسی)", "Persian (فارسی)"),
    "ps": ("Pasjtoe (پښتو)", "Pashto (پښتو)"),
    "so": ("Somalisch (Soomaali)", "Somali (Soomaali)"),
    "ti": ("Tigrinya (ትግርኛ)", "Tigrinya (ትግርኛ)"),
}
TEXTS = {f"casework.language_{code}": Text(nl, en) for code, (nl, en) in _NAMES.items()}
