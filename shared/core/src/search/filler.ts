/** Words in which a wish is wrapped and that say nothing of what is wished. Folded; English as typed, Chinese as pairs. */
const words = `
a an the i my me mine we our us you your he she they them their his her it its is are am was were be been being do does
did doing done have has had having can could cannot will would should shall may might must want wants wanted need needs
needed like get gets got getting give gives make please help how what where which who whom when why to for of on in at
with from by into about and or but if as not no any some this that these those there here just so very really now today
tomorrow yesterday soon someone somebody something anyone thing things use using let lets know tell ask
don doesn didn isn aren wasn won couldn wouldn shouldn ve ll re
我要 我想 想要 需要 我需 怎么 么办 如何 帮我 帮忙 请问 请帮 一下 一个 可以 什么 哪里 在哪 能不 不能 有没 没有 我的 我们 你们 他们
这个 那个 现在 今天 明天 昨天 时候 为什 谁能 给我 麻烦 你好 谢谢 知道 是不 不是
`

const filler = new Set(words.split(/\s+/))

export const isFiller = (token: string): boolean => filler.has(token) || /^[a-z]$/.test(token)
