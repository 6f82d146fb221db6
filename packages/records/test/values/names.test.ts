import { describe, expect, test } from 'vitest';
import { parseName } from '../../src/index.ts';
import { splitNames } from '../../src/values/names/name-list.ts';

describe('parseName', () => {
  test.each([
    ['Tse, Nelson', 'Tse', 'Nelson'],
    ['Mak, Bonnie W. S.', 'Mak', 'Bonnie W. S.'],
    ['Chrisma Pretorius', 'Pretorius', 'Chrisma'],
    ['Torill C. Berg', 'Berg', 'Torill C.'],
    ['Anita Øgård-Repål', 'Øgård-Repål', 'Anita'],
    ['Smith JA', 'Smith', 'JA'],
    ['van der Berg J', 'van der Berg', 'J'],
    ['ZHANG Xiaoming', 'ZHANG', 'Xiaoming'],
    ['Zhang Xiaoming', 'Zhang', 'Xiaoming'],
    ['Ouyang Minhua', 'Ouyang', 'Minhua'],
    ['Xiaoming Zhang', 'Zhang', 'Xiaoming'],
    ['Li Wei', 'Wei', 'Li'],
    ['张晓明', '张', '晓明'],
    ['欧阳明', '欧阳', '明'],
    ['諸葛亮', '諸葛', '亮'],
    ['欧阳', '欧', '阳'],
    ['张 三', '张', '三'],
    ['约翰·史密斯', '史密斯', '约翰'],
    ['Plato', 'Plato', ''],
    ['de Boer P.J.', 'de Boer', 'P.J.'],
    ['ZHANG X. M.', 'ZHANG', 'X. M.'],
    ['VAN DEN BERG J', 'VAN DEN BERG', 'J'],
    ['ZHANG XIAOMING', 'ZHANG', 'XIAOMING'],
    ['Zhang Xiao Ming', 'Zhang', 'Xiao Ming'],
    ['Li Na', 'Li', 'Na'],
    ['Nguyen Van An', 'Nguyen', 'Van An'],
    ['Xiaoming, Zhang', 'Zhang', 'Xiaoming'],
    ['晓明 张', '张', '晓明'],
    ['Hanna, Lin', 'Hanna', 'Lin'],
    ['佐藤太郎', '佐藤', '太郎'],
    ['J. K. 罗莱', '罗莱', 'J. K.'],
    ['[美] 史密斯', '史密斯', ''],
    ['〔清〕曹雪林', '曹', '雪林'],
    ['王芳，女', '王', '芳'],
    ['佚名', '佚名', ''],
    ['김민정', '김', '민정'],
    ['남궁민수', '남궁', '민수'],
    ['Nguyễn Thị Minh Khai', 'Nguyễn', 'Thị Minh Khai'],
    ['ibn Khaldun', 'ibn Khaldun', ''],
    ['约·冯·诺依曼', '冯·诺依曼', '约'],
    ['爱新觉罗·溥仪', '爱新觉罗', '溥仪'],
    ['（日）村上春树', '村上', '春树'],
  ])('%s is %s, %s', (name, family, given) => {
    expect(parseName(name)).toMatchObject({ family, given });
  });

  test.each([
    ['A. de Wet', 'de Wet', 'A.', 'de'],
    ['de Andrade, Angelique', 'de Andrade', 'Angelique', 'de'],
    ['Andrade, Angelique de', 'de Andrade', 'Angelique', 'de'],
    ['Ludwig van der Berg', 'van der Berg', 'Ludwig', 'van der'],
  ])('%s keeps its particle', (name, family, given, particle) => {
    expect(parseName(name)).toEqual({ family, given, particle });
  });

  test('leaves a capital particle in the family name alone', () => {
    expect(parseName('Van Dijk, Jan')).toEqual({ family: 'Van Dijk', given: 'Jan' });
  });

  test.each(['King, Martin, Jr.', 'Martin King Jr.', 'King Jr., Martin'])(
    '%s keeps its suffix',
    (name) => {
      expect(parseName(name)).toEqual({ family: 'King', given: 'Martin', suffix: 'Jr.' });
    },
  );

  test.each([
    'Hill Walking Study Group',
    'Ministry of Health, Norway',
    '山地健康课题组',
    '世界卫生组织',
    '国务院',
    '《山区护理》编辑部',
  ])('%s is an organisation', (name) => {
    expect(parseName(name)).toMatchObject({ family: name, given: '', kind: 'organization' });
  });
});

describe('splitNames', () => {
  const names = (list: string) => splitNames(list).map(({ start, end }) => list.slice(start, end));

  test.each([
    ['A. de Wet, C. Sunkel and Ann Lee', ['A. de Wet', 'C. Sunkel', 'Ann Lee']],
    ['Smith, J.; Jones, K. L.', ['Smith, J.', 'Jones, K. L.']],
    ['Smith, J., Jones, K. L.', ['Smith, J.', 'Jones, K. L.']],
    ['张晓明\uff0c欧阳敏、李雷', ['张晓明', '欧阳敏', '李雷']],
    [' , ', []],
  ])('cuts %s', (list, expected) => {
    expect(names(list)).toEqual(expected);
  });
});
