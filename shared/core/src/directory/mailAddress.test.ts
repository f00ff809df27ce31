import { describe, expect, it } from 'vitest'
import { mailAddress } from './mailAddress.ts'

describe('an address that mail is sent to', () => {
  it.each(['ada@contoso.com', "o'neil+it@mail.contoso.co.uk", 'li_na@公司.中国', '李琳@contoso.com', 'a@b.cn'])(
    'is %s',
    (address) => expect(mailAddress(address)).toBe(address),
  )

  it.each([
    '',
    'ada',
    'ada@localhost',
    '@contoso.com',
    'ada@contoso',
    'ada @contoso.com',
    'Ada <ada@contoso.com>',
    'ada@contoso.com,eve@evil.example',
    'ada@contoso.com\r\nBcc: eve@evil.example',
    'ada@contoso.com\n',
    '"ada"@contoso.com',
    'ada@-contoso.com',
    `${'a'.repeat(65)}@contoso.com`,
    `ada@${'a.'.repeat(130)}com`,
    null,
    undefined,
    7,
    ['ada@contoso.com'],
  ])('is not %j', (given) => expect(mailAddress(given)).toBeNull())
})
